import {
  Columns,
  DayField,
  NumberField,
  RadioGroup,
  Section,
  SelectField,
  Stack,
  TextField,
  useLocale,
} from '../../../ui/index.ts'
import { messages } from '../messages.ts'
import type { OtherSchool } from '../queries-card.ts'
import type { RegisteredSchool } from '../queries-register.ts'
import { codeOn } from '../rules-correction.ts'
import { remotenesses, settings } from '../rules-import-cells.ts'
import { schoolKinds } from '../rules-kinds.ts'

type School = { readonly school: RegisteredSchool | undefined }

export function NameFields({ school }: School) {
  const { fields, hints } = messages[useLocale()]
  return (
    <Stack>
      <TextField
        name="fullName"
        label={fields.fullName}
        hint={hints.fullName}
        defaultValue={school?.fullName}
        width="full"
        maxLength={500}
      />
      <TextField
        name="shortName"
        label={fields.shortName}
        hint={hints.shortName}
        defaultValue={school?.shortName}
        maxLength={200}
      />
    </Stack>
  )
}

export function PlaceFields({
  school,
  mainSchools,
}: School & { mainSchools: readonly OtherSchool[] }) {
  const t = messages[useLocale()]
  const { fields, hints } = t
  return (
    <Columns of={2}>
      <SelectField
        name="kind"
        label={fields.kind}
        optional
        empty={t.settings.unknown}
        defaultValue={school?.kind}
        choices={schoolKinds.map((kind) => ({ value: kind, label: t.kinds[kind] }))}
      />
      <SelectField
        name="mainSchoolId"
        label={fields.mainSchool}
        hint={hints.mainSchool}
        optional
        empty={t.notBranch}
        defaultValue={school?.mainSchoolId}
        choices={mainSchools.map((main) => ({ value: main.id, label: main.shortName }))}
      />
      <TextField
        name="settlementName"
        label={fields.settlementName}
        hint={hints.settlementName}
        optional
        defaultValue={school?.settlementName}
        maxLength={200}
      />
      <NumberField
        name="settlementPopulation"
        label={fields.settlementPopulation}
        optional
        defaultValue={school?.settlementPopulation}
      />
      <SelectField
        name="setting"
        label={fields.setting}
        optional
        empty={t.settings.unknown}
        defaultValue={school?.setting}
        choices={settings.map((setting) => ({ value: setting, label: t.settings[setting] }))}
      />
      <SelectField
        name="remoteness"
        label={fields.remoteness}
        hint={hints.remoteness}
        optional
        empty={t.settings.unknown}
        defaultValue={school?.remoteness}
        choices={remotenesses.map((value) => ({ value, label: t.remotenesses[value] }))}
      />
      <NumberField
        name="centreDistanceKm"
        label={fields.centreDistanceKm}
        unit={t.km}
        decimal
        optional
        defaultValue={school?.centreDistanceKm?.toString().replace('.', ',')}
      />
      <NumberField
        name="settlementSizeCode"
        label={fields.settlementSizeCode}
        hint={hints.settlementSizeCode}
        optional
        defaultValue={school?.settlementSizeCode}
      />
      <DayField name="openedOn" label={fields.openedOn} optional defaultValue={school?.openedOn} />
    </Columns>
  )
}

export function CodeFields({ school, today }: School & { today: string }) {
  const { codes, hints } = messages[useLocale()]
  const current = (kind: 'fisOko' | 'ris' | 'inn') =>
    school === undefined ? undefined : codeOn(school, kind, today)
  return (
    <Columns of={3}>
      <TextField
        name="fisOko"
        label={codes.fisOko}
        hint={hints.fisOko}
        width="short"
        optional
        autoComplete="off"
        spellCheck={false}
        defaultValue={current('fisOko')}
      />
      <TextField
        name="ris"
        label={codes.ris}
        width="short"
        optional
        autoComplete="off"
        defaultValue={current('ris')}
      />
      <TextField
        name="inn"
        label={codes.inn}
        hint={hints.inn}
        width="short"
        optional
        autoComplete="off"
        defaultValue={current('inn')}
      />
    </Columns>
  )
}

export function NatureFields({ school, today }: { school: RegisteredSchool; today: string }) {
  const t = messages[useLocale()]
  return (
    <Section title={t.sections.history} note={t.hints.nature}>
      <input type="hidden" name="revision" value={school.revision} />
      <Stack>
        <RadioGroup
          name="nature"
          label={t.natureTitle}
          defaultValue="change"
          choices={[
            { value: 'change', label: t.natures.change },
            { value: 'mistake', label: t.natures.mistake },
          ]}
        />
        <DayField name="on" label={t.onTitle} hint={t.hints.on} defaultValue={today} />
      </Stack>
    </Section>
  )
}
