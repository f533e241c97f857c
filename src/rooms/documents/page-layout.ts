/** Поля, кегль и интервал: ГОСТ Р 7.0.97-2025; margins as the standard of 2016 had them (domain.md § 11.1). */
export interface PageLayout {
  readonly marginsMm: Readonly<Record<'left' | 'right' | 'top' | 'bottom', number>>
  readonly sizePt: 12 | 13 | 14
  readonly tableSizePt: number
  /** 1 to 1.5 lines. */
  readonly lineSpacing: number
}

const A4_WIDTH_MM = 210

export const firstIndentMm = 12.5

/** Приказ, протокол: kept for more than ten years, so the binding takes 30 mm. */
export const orderPage: PageLayout = {
  marginsMm: { left: 30, right: 10, top: 20, bottom: 20 },
  sizePt: 14,
  tableSizePt: 12,
  lineSpacing: 1.15,
}

/** Аналитический лист, справка. */
export const sheetPage: PageLayout = {
  marginsMm: { left: 20, right: 10, top: 20, bottom: 20 },
  sizePt: 12,
  tableSizePt: 11,
  lineSpacing: 1.15,
}

export const textWidthMm = ({ marginsMm }: PageLayout): number =>
  A4_WIDTH_MM - marginsMm.left - marginsMm.right
