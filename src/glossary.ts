/** A word of the profession and the one English word that stands for it in code. */
export interface Word {
  readonly russian: string
  readonly code: string
  /** The room or other part of `src` that owns the word. */
  readonly room: string
  /** Fixed ahead: nothing in the code bears the word yet. */
  readonly isAhead: boolean
  /** Short names of the source documents in which it occurs; see `docs/glossary.md`. */
  readonly sources: readonly string[]
  readonly note: string
}

// russian | code | room | sources | note. One line a word: a changed word is one changed line.
const table = `
школа с низкими образовательными результатами, ШНОР | lowPerforming | identification, later | KN TR KP AC KL | category of the list
школа в сложных социальных условиях, ШССУ | challengingCircumstances | context | KN TR KP AC | also «неблагоприятные социальные условия», ШНСУ: one code word
перечень ШНОР/ШССУ | SupportRegister | identification | AC | per school year and municipality; one line of it is a RegisterEntry
полученный список | ReceivedList | identification | KL TR | sent by the region, the centre or a project; compared with ours line by line
расхождение списков | Difference | identification | KL | agreed, only ours, only theirs; decided with a reason
согласование с региональным центром | Agreement | identification | KL | of the members as they were sent; asked anew when they change
место школы в готовящемся перечне | Standing | identification | AC | worked out from run and decisions, frozen into entries by the order
поправка к перечню | RegisterAmendment | identification | AC | includes or excludes a school with reason and author; taken back by another row
выявление, идентификация | identify | identification | AC | facts and rules in, verdicts with reasons out
критерий отнесения | Criterion | identification | AC | has id, wording and clause
сработавший критерий | Trigger | identification | | a criterion with its evidence; our word
вывод по школе | Verdict | identification | | listed, riskZone, notListed, notEnoughData, notApplicable
в перечне | listed | identification | AC | a conclusion of the rules; in force only by an order
зона риска | riskZone | identification | AC | the second track of AC прил. 2 п. 17; its definition is a setting
недостаточно данных | notEnoughData | identification | | unknown is never «no»
правила отнесения, набор правил | RuleSet | identification | AC | versioned data of a municipality, never code
порог | Threshold | identification | AC | a figure with its basis and degree of certainty
весовой коэффициент | weight | identification | AC | of one addend of a weighted sum
доля низких результатов | share | identification | KP AC | 0 to 1; compared in whole numbers
низкий результат | low | identification | AC | participants who did not get over mark 2 or the minimum
оценочная процедура | Procedure | identification | AC KL | kind, grade, subject, level
малочисленная группа | smallGroup | identification | | fewer than ten participants: decided by experts
уточнение с экспертами | needsExpert | identification | AC | AC п. 3.2
заседание рабочей группы | expertMeeting | identification | KN AC | one meeting with one protocol decides the whole queue
беседа с руководителем школы | headMeeting | identification | AC | AC п. 3.2; read by the municipal team alone
устойчивость вывода | Stability | identification | | how often chance alone would repeat it; never overrides the rule
охват мал | lowCoverage | identification | | under 70 % of the enrolled took part
ВПР | vpr | identification | TR AC KL | proper name
ОГЭ, ЕГЭ | oge, ege | identification | TR KP AC | proper names
ГИА | stateFinalAssessment | assessments, later | TR KP AC KL | groups oge and ege
признаки необъективности, список Рособрнадзора | biasMarkers | identification | AC | imported as a fact, never computed as such
индекс условий | contextIndex | identification | KP AC | also «индекс социального благополучия»
ресурсный дефицит | resourceDeficit | identification | AC | высокий, средний, низкий, отсутствует
ФИС ОКО | fisOko | schools | AC | proper name; the login of a school in it
код ОО в РИС ГИА | ris | schools | | proper name
общеобразовательная организация, школа | School | schools | KN TR KP AC KL | one row for ever; names and codes hold from a day
филиал | branch | schools | | keeps its place and its results
реорганизация, присоединение | merger | schools | | from a day, on a basis
удалённость | remoteness | schools | AC | отдалённая, близлежащая
численность населённого пункта | settlement | schools | AC | AC прил. 1 п. 3
контингент | learners | schools, later | KP AC KL | counts only, never names
параллель, класс | grade | schools | KN TR KP AC KL | 1 to 11
муниципалитет | municipality | access | KN TR KP AC KL | what row-level security divides by
регион | region | access | TR AC | groups municipalities
МОУО, управление образования | authority | access | TR KP AC KL | one per municipality
начальник управления образования | authorityHead | access | TR KP AC KL | a role
специалист управления образования | authoritySpecialist | access | AC | a role
ТМС, ИМЦ, ОМЦ, ИМЦ ДПО | advisoryService | access | KN TR AC | the name differs by district, the kind is one
методист | adviser | access | TR | a role; staff of the advisory service
руководитель методического объединения | communityHead | access | TR AC | a role
наставник | mentor | access | KN TR AC | a role: helps a management team
куратор | curator | access | TR KP AC | a role; attached to teachers in TR, to schools in AC: a setting
тьютор | tutor | access | KN KP AC | a role: helps teachers of one subject
директор школы | schoolHead | access | KN TR KP AC KL | a role
заместитель директора, завуч | schoolDeputy | access | TR KP | a role
учитель, педагог | teacher | access | KN TR KP AC KL | a role; fills in nothing by default
региональный координатор | regionalCoordinator | access | AC | a role: reads and agrees
ЦОКО, центр оценки качества | assessmentCentre | access | KL | a role: reads and agrees
наблюдатель | observer | access | | a role: reads
администратор | administrator | access | | a role: of the program, not of education
исполняющий обязанности, и. о. | acting | access | KP AC KL | a grant with basis and last day
учебный год | SchoolYear | kernel | KN TR KP AC KL | stored as the year it starts in
журнал | journal | kernel | AC | audit and the school's timeline in one
профессиональный дефицит педагога | CompetencyGap | development | KN TR AC KL | found by a diagnostic
закрепление наставника, куратора, тьютора | SupportAssignment | support | KN TR AC | person, role, school or teacher, term, order
муниципальный наставнический центр | MentoringCentre | support | KN TR AC |
сообщество тьюторов | TutorCommunity | support | KN AC |
консультационный пункт | ConsultationPoint | support | KN |
наставническая пара «учитель – учитель» | MentoringPair | support | AC |
горизонтальное кураторство | peerSupport | support | AC |
методическое объединение: РМО, ММО, ШМО | LearningCommunity | communities | KN TR AC | municipal or school
дорожная карта | Roadmap | roadmaps | KN TR KP AC KL | municipal or school
мероприятие | Activity | roadmaps | TR AC |
срок исполнения | due | roadmaps | TR AC | a day, a month, a range, «в течение года»: a union, almost never a date
ответственный | responsible | roadmaps | TR AC | person, post or organisation
подтверждение исполнения | Evidence | roadmaps | | file or document with date and author
корректировка дорожной карты | RoadmapRevision | roadmaps | KN TR |
муниципальная программа, паспорт | Programme | programmes | KP AC KL |
концепция, положение | Concept | documents, later | KN TR AC |
документ и его реквизиты | OfficialDocument | documents | TR KP AC KL | plain data, drawn as DOCX and PDF
приказ о перечне | orderList | documents | TR KP AC KL | a draft until it has a number and a date
регистрация документа | Registration | documents | KP AC | date, number, place
приложение | Annex | documents | KP AC | with its mark of approval (гриф) at the right upper corner
подписывающий | Signatory | documents | KN KP AC KL | with «и. о.» when somebody acts for the head
протокол заседания рабочей группы | expertMinutes | documents | KN AC | clarification with experts, AC п. 3.2
аналитический лист школы | schoolSheet | documents | AC | its own counts, the threshold, what is missing, the municipality as a sum
ознакомление с листом | Acknowledgement | identification | AC | once for a person; name, post and «и. о.» as of that day
возражение школы | objection | identification | | decided with a reason; changes no conclusion by itself
аналитическая справка | AnalyticalReport | documents, later | KN AC KL | every figure leads to its data
мониторинг | MonitoringCampaign | monitoring | KN TR KP AC | at least twice a year by AC п. 6.7
форма сбора, сведения от школы | DataRequest | monitoring | AC |
адресные рекомендации | Recommendation | monitoring | AC | addressed, dated, answered
управленческое решение, меры | ManagementDecision | monitoring | KP AC KL |
эффективность принятых мер | ImpactReview | monitoring | AC |
переход в эффективный режим | SupportExit | identification, later | KN TR KP AC | a row with a basis, not a flag
рисковый профиль, фактор риска | RiskFactor | risks | AC | controllable, partly, uncontrollable
опережающее управление | proactiveManagement | risks | AC | decisions not later than June
социальный паспорт школы | SocialProfile | context | KP AC | counts only
показатель | Indicator | indicators | KP AC | numerator and denominator
динамика | Trend | indicators | KP AC KL |
ИОМ педагога | TeacherLearningPath | development | KN TR | ИОМ is two things: never a bare iom
ИОМ обучающегося | LearnerSupportPlan | prevention | AC | counted, not named
слабоуспевающие, неуспевающие | underachieving | prevention | TR KP AC | counts
повышение квалификации, переподготовка, стажировка | TrainingCourse | development | KN TR KP AC KL |
семинар, вебинар, мастер-класс, час контроля | MethodEvent | events | KN TR KP AC |
сетевое взаимодействие | Partnership | partnerships | TR KP AC KL |
кадровый управленческий резерв | LeadershipPool | leadership | KN AC |
информационная площадка | portal | portal | AC |
`

export const glossary: readonly Word[] = table
  .trim()
  .split('\n')
  .map((line) => {
    const [russian = '', code = '', room = '', sources = '', note = ''] = line
      .split('|')
      .map((cell) => cell.trim())
    return {
      russian,
      code,
      room: room.replace(', later', ''),
      isAhead: room.endsWith(', later'),
      sources: sources.split(' ').filter(Boolean),
      note,
    }
  })
