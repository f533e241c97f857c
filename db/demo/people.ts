import type { Role } from '../../src/kernel/access/roles.ts'

/** One password for all demo people; the sign-in page shows it, so it protects nothing and must not be used elsewhere. */
export const demoPassword = 'zarechny-2025'

export interface DemoGrant {
  readonly role: Role
  /** Number of the school; absent: the whole municipality. */
  readonly school?: number
  /** Исполняющий обязанности: basis and last day. */
  readonly acting?: { readonly basis: string; readonly until: string }
}

export interface DemoPerson {
  /** A place in the order of ids; never changes. */
  readonly place: number
  readonly login: string
  /** Every patronymic is Примеровна or Примерович: nobody real is called so. */
  readonly name: string
  readonly post: string
  readonly municipality: 'demo' | 'demo-sosed' | null
  readonly grants: readonly DemoGrant[]
}

const demo = 'demo' as const

export const demoPeople: readonly DemoPerson[] = [
  {
    place: 1,
    login: 'metodist',
    name: 'Соколова Ирина Примеровна',
    post: 'методист ИМЦ',
    municipality: demo,
    grants: [{ role: 'adviser' }],
  },
  {
    place: 2,
    login: 'nachalnik',
    name: 'Громова Елена Примеровна',
    post: 'начальник управления образования',
    municipality: demo,
    grants: [{ role: 'authorityHead' }],
  },
  {
    place: 3,
    login: 'zamestitel',
    name: 'Зимин Павел Примерович',
    post: 'заместитель начальника управления образования',
    municipality: demo,
    grants: [
      { role: 'authoritySpecialist' },
      {
        role: 'authorityHead',
        acting: {
          basis: 'распоряжение администрации Заречного района от 05.09.2025 № 84-р',
          until: '2025-09-26',
        },
      },
    ],
  },
  {
    place: 4,
    login: 'specialist',
    name: 'Орлова Вера Примеровна',
    post: 'главный специалист управления образования',
    municipality: demo,
    grants: [{ role: 'authoritySpecialist' }],
  },
  {
    place: 5,
    login: 'rmo-matematika',
    name: 'Ершова Нина Примеровна',
    post: 'руководитель РМО учителей математики',
    municipality: demo,
    grants: [{ role: 'communityHead' }, { role: 'teacher', school: 1 }],
  },
  {
    place: 6,
    login: 'nastavnik',
    name: 'Лебедева Юлия Примеровна',
    post: 'директор гимназии № 2, наставник',
    municipality: demo,
    grants: [{ role: 'mentor' }, { role: 'schoolHead', school: 2 }],
  },
  {
    place: 7,
    login: 'kurator',
    name: 'Калинин Олег Примерович',
    post: 'заместитель директора лицея № 4, куратор',
    municipality: demo,
    grants: [{ role: 'curator' }, { role: 'schoolDeputy', school: 4 }],
  },
  {
    place: 8,
    login: 'tyutor',
    name: 'Кузьмин Денис Примерович',
    post: 'учитель математики СОШ № 1, тьютор',
    municipality: demo,
    grants: [{ role: 'tutor' }, { role: 'teacher', school: 1 }],
  },
  {
    place: 9,
    login: 'direktor-7',
    name: 'Мельников Андрей Примерович',
    post: 'директор СОШ № 7',
    municipality: demo,
    grants: [{ role: 'schoolHead', school: 7 }],
  },
  {
    place: 10,
    login: 'direktor-8',
    name: 'Полякова Тамара Примеровна',
    post: 'директор СОШ № 8',
    municipality: demo,
    grants: [{ role: 'schoolHead', school: 8 }],
  },
  {
    place: 11,
    login: 'direktor-17',
    name: 'Рябинина Ольга Примеровна',
    post: 'и. о. директора СОШ № 17',
    municipality: demo,
    grants: [
      {
        role: 'schoolHead',
        school: 17,
        acting: {
          basis: 'приказ управления образования от 29.08.2025 № 61-к',
          until: '2025-12-31',
        },
      },
    ],
  },
  {
    place: 12,
    login: 'zavuch-7',
    name: 'Тихонова Мария Примеровна',
    post: 'заместитель директора СОШ № 7',
    municipality: demo,
    grants: [{ role: 'schoolDeputy', school: 7 }],
  },
  {
    place: 13,
    login: 'uchitel',
    name: 'Журавлёва Светлана Примеровна',
    post: 'учитель русского языка СОШ № 7',
    municipality: demo,
    grants: [{ role: 'teacher', school: 7 }],
  },
  {
    place: 14,
    login: 'region',
    name: 'Ларин Сергей Примерович',
    post: 'региональный координатор',
    municipality: null,
    grants: [{ role: 'regionalCoordinator' }],
  },
  {
    place: 15,
    login: 'coko',
    name: 'Фомина Галина Примеровна',
    post: 'специалист ЦОКО Примерной области',
    municipality: null,
    grants: [{ role: 'assessmentCentre' }],
  },
  {
    place: 16,
    login: 'nablyudatel',
    name: 'Климов Игорь Примерович',
    post: 'член рабочей группы, наблюдатель',
    municipality: demo,
    grants: [{ role: 'observer' }],
  },
  {
    place: 17,
    login: 'admin',
    name: 'Савельев Антон Примерович',
    post: 'администратор системы',
    municipality: demo,
    grants: [{ role: 'administrator' }],
  },
  {
    place: 18,
    login: 'metodist-sosed',
    name: 'Белова Дарья Примеровна',
    post: 'методист Нагорного округа',
    municipality: 'demo-sosed',
    grants: [{ role: 'adviser' }],
  },
]

export function demoPerson(login: string): DemoPerson {
  const person = demoPeople.find((each) => each.login === login)
  if (!person) throw new Error(`the demo district has no person ${login}`)
  return person
}
