import { catalogue, type Locale } from '../i18n/catalogue.ts'
import type { Role } from './roles.ts'

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

/** After «и. о.» a Russian role stands in the genitive. */
const actingNames: Readonly<Record<Locale, Readonly<Record<Role, string>>>> = catalogue(
  {
    authorityHead: 'и.\u00a0о. начальника управления образования',
    authoritySpecialist: 'и.\u00a0о. специалиста управления образования',
    adviser: 'и.\u00a0о. методиста',
    communityHead: 'и.\u00a0о. руководителя методического объединения',
    mentor: 'и.\u00a0о. наставника',
    curator: 'и.\u00a0о. куратора',
    tutor: 'и.\u00a0о. тьютора',
    schoolHead: 'и.\u00a0о. директора школы',
    schoolDeputy: 'и.\u00a0о. заместителя директора школы',
    teacher: 'и.\u00a0о. учителя',
    regionalCoordinator: 'и.\u00a0о. регионального координатора',
    assessmentCentre: 'и.\u00a0о. специалиста центра оценки качества',
    observer: 'и.\u00a0о. наблюдателя',
    administrator: 'и.\u00a0о. администратора',
  },
  {
    authorityHead: 'acting head of the education authority',
    authoritySpecialist: 'acting specialist of the education authority',
    adviser: 'acting methodist',
    communityHead: 'acting head of a learning community',
    mentor: 'acting mentor',
    curator: 'acting curator',
    tutor: 'acting tutor',
    schoolHead: 'acting school head',
    schoolDeputy: 'acting deputy head of a school',
    teacher: 'acting teacher',
    regionalCoordinator: 'acting regional coordinator',
    assessmentCentre: 'acting specialist of the assessment centre',
    observer: 'acting observer',
    administrator: 'acting administrator',
  },
)

/** How a person is called by the role they hold, permanently or acting. */
export const roleTitle = (role: Role, isActing: boolean, locale: Locale): string =>
  (isActing ? actingNames : roleNames)[locale][role]
