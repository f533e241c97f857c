import { catalogue } from '../i18n/catalogue.ts'

/** Names of the roles; `roles.ts` says where they come from. */
export const roleNames = catalogue(
  {
    authorityHead: 'начальник управления образования',
    authoritySpecialist: 'специалист управления образования',
    adviser: 'методист',
    communityHead: 'руководитель методического объединения',
    mentor: 'наставник',
    curator: 'куратор',
    tutor: 'тьютор',
    schoolHead: 'директор школы',
    schoolDeputy: 'заместитель директора школы',
    teacher: 'учитель',
    regionalCoordinator: 'региональный координатор',
    assessmentCentre: 'специалист центра оценки качества',
    observer: 'наблюдатель',
    administrator: 'администратор',
  },
  {
    authorityHead: 'head of the education authority',
    authoritySpecialist: 'specialist of the education authority',
    adviser: 'methodist',
    communityHead: 'head of a learning community',
    mentor: 'mentor',
    curator: 'curator',
    tutor: 'tutor',
    schoolHead: 'school head',
    schoolDeputy: 'deputy head of a school',
    teacher: 'teacher',
    regionalCoordinator: 'regional coordinator',
    assessmentCentre: 'specialist of the assessment centre',
    observer: 'observer',
    administrator: 'administrator',
  },
)
