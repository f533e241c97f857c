const AT_LEAST =
  /не (?:менее|ниже|меньше)|(?:^|[\s(])(?:от|более|свыше|выше|больше)\s*\d|\d[\s\u00a0]*(?:балл\S*\s*)?и (?:более|выше|больше)|[>≥]\s*\d|(?<!не )(?<!не)преодолел/iu
const UNDER = /(?<!не )(?:менее|ниже|меньше|до)\s*(\d+)|<\s*(\d+)/iu

/** «Не менее 160», «от 160», «220 и более», «преодолели порог»: those who reached it. */
export const isAtLeast = (heading: string): boolean =>
  UNDER.exec(heading) === null && AT_LEAST.test(plain(heading))

/** «Менее 160», «до 160», «< 160» → «160». */
export function underOf(heading: string): string | undefined {
  const found = UNDER.exec(plain(heading))
  return found?.[1] ?? found?.[2]
}

const plain = (heading: string) => heading.replace(/[\s\u00a0]+/gu, ' ')
