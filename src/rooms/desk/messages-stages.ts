import { catalogue } from '../../kernel/i18n/catalogue.ts'

/** What each step of the cycle is for, what its page will hold and what must be there first. */
export const stageTexts = catalogue(
  {
    data: {
      about:
        'Реестр школ, результаты оценочных процедур и сведения об условиях: всё, на чём стоят выводы.',
      first: 'Сначала нужен реестр школ.',
      planned:
        'Здесь будет загрузка файлов ФИС ОКО и протоколов ГИА. Простые таблицы результатов загружаются уже сейчас.',
    },
    identification: {
      about: 'Вывод по каждой школе: соответствует критериям или нет, почему, чего не хватает.',
      first: 'Сначала нужны результаты процедур за год.',
      planned: 'Здесь будут уточнение с экспертами, согласование и проект перечня.',
    },
    diagnosis: {
      about: 'Результаты рядом с условиями: от чего зависит школа и на что она может влиять.',
      first: 'Сначала нужен перечень школ, которым адресована поддержка.',
      planned: 'Здесь будут рисковые профили, дефициты и карта рисков.',
    },
    measures: {
      about: 'Программа и дорожные карты: что, кто, к какому сроку и чем подтвердит.',
      first: 'Сначала нужна диагностика: мера отвечает на названную причину.',
      planned: 'Здесь будут дорожные карты и проверка плана.',
    },
    support: {
      about: 'Кто кому помогает: наставники, кураторы, тьюторы, их посещения и рекомендации.',
      first: 'Сначала нужен перечень школ и приказ о закреплении.',
      planned: 'Здесь будут закрепления, карточки посещений и школы, у которых помощи нет.',
    },
    monitoring: {
      about: 'Что выполнено и чем подтверждено, не реже двух раз в год.',
      first: 'Сначала нужны меры со сроками и ответственными.',
      planned: 'Здесь будут запросы школам, ответы и показатели.',
    },
    decisions: {
      about: 'Решения по итогам: поддержать, предупредить, завершить адресную помощь.',
      first: 'Сначала нужны итоги мониторинга.',
      planned: 'Здесь будут решения, справки и протоколы с основаниями.',
    },
    effect: {
      about: 'Что изменилось: значение до и после, с числом детей и пределами точности.',
      first: 'Сначала нужны решения и результаты следующего года.',
      planned: 'Здесь будет оценка действенности мер и выход из перечня с основанием.',
    },
  },
  {
    data: {
      about:
        'The register of schools, results of assessments and facts about conditions: what every verdict rests on.',
      first: 'The register of schools comes first.',
      planned:
        'Files of ФИС ОКО and protocols will be loaded here. Plain tables of results can be loaded already.',
    },
    identification: {
      about: 'A verdict for every school: whether it meets the criteria, why, and what is missing.',
      first: 'Results of the year come first.',
      planned: 'Clarification with experts, agreement and the draft list will stand here.',
    },
    diagnosis: {
      about: 'Results beside conditions: what a school depends on and what it can change.',
      first: 'The list of schools to be supported comes first.',
      planned: 'Risk profiles, resource gaps and the map of risks will stand here.',
    },
    measures: {
      about: 'The programme and the roadmaps: what, who, by when, and what will prove it.',
      first: 'Diagnosis comes first: a measure answers a named cause.',
      planned: 'Roadmaps and the check of the plan will stand here.',
    },
    support: {
      about: 'Who helps whom: mentors, curators, tutors, their visits and recommendations.',
      first: 'The list of schools and the order of assignment come first.',
      planned: 'Assignments, visit cards and schools without help will stand here.',
    },
    monitoring: {
      about: 'What is done and what proves it, at least twice a year.',
      first: 'Measures with terms and owners come first.',
      planned: 'Requests to schools, their answers and indicators will stand here.',
    },
    decisions: {
      about: 'Decisions on the results: support, prevent, end the addressed help.',
      first: 'Results of monitoring come first.',
      planned: 'Decisions, reports and minutes with their basis will stand here.',
    },
    effect: {
      about:
        'What has changed: the value before and after, with the number of children and the limits of precision.',
      first: 'Decisions and the results of the next year come first.',
      planned: 'The effect of measures and leaving the list with its basis will stand here.',
    },
  },
)
