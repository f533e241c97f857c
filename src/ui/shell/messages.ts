import { catalogue } from '../../kernel/i18n/catalogue.ts'
import { pluralEn, pluralRu } from '../../kernel/i18n/plural.ts'

export const messages = catalogue(
  {
    product: 'Опора',
    skip: 'К содержанию',
    sections: 'Разделы',
    cycle: 'Управленческий цикл',
    menu: 'Меню',
    menuContents: 'Разделы и цикл',
    search: 'Найти школу',
    searchHint: 'Название или\u00a0номер',
    searchAct: 'Найти',
    signIn: 'Войти',
    signOut: 'Выйти',
    breaks: (count: number) =>
      `нет следующего шага: ${pluralRu(count, 'запись', 'записи', 'записей')}`,
    demoName: 'Показательный район',
    demo: (today: string) =>
      `Показательный район: школы и\u00a0люди вымышлены, сегодня здесь ${today}.`,
    installation: (place: string) => `Опора · установка: ${place}`,
    dataAsOf: (moment: string) => `данные на ${moment}`,
    language: 'Язык',
  },
  {
    product: 'Opora',
    skip: 'Skip to content',
    sections: 'Sections',
    cycle: 'Management cycle',
    menu: 'Menu',
    menuContents: 'Sections and cycle',
    search: 'Find a school',
    searchHint: 'Name or number',
    searchAct: 'Find',
    signIn: 'Sign in',
    signOut: 'Sign out',
    breaks: (count: number) => `no next step: ${pluralEn(count, 'record', 'records')}`,
    demoName: 'Demonstration district',
    demo: (today: string) =>
      `Demonstration district: its schools and people are fictional; today here is ${today}.`,
    installation: (place: string) => `Opora · installation: ${place}`,
    dataAsOf: (moment: string) => `data as of ${moment}`,
    language: 'Language',
  },
)
