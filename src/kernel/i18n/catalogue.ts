export const locales = ['ru', 'en'] as const

export type Locale = (typeof locales)[number]

/** Texts of one room or component: a string, or a function of what stands in it. */
export type Texts = { readonly [key: string]: string | ((...args: never[]) => string) | Texts }

/** The English texts must have exactly the keys and parameters of the Russian ones. */
type SameShape<T> = {
  readonly [K in keyof T]: T[K] extends (...args: infer A) => string
    ? (...args: A) => string
    : T[K] extends string
      ? string
      : SameShape<T[K]>
}

export type Catalogue<T> = Readonly<Record<Locale, SameShape<T>>>

/** Both languages side by side; a missing English key does not compile. Use as `messages[locale].title`. */
export const catalogue = <const T extends Texts>(ru: T, en: SameShape<T>): Catalogue<T> => ({
  ru: ru as unknown as SameShape<T>,
  en,
})
