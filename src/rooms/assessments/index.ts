export { type FactSink, readFacts } from './plain-tables/facts.ts'
export { type ResultOptions, type ResultSink, ResultsReader } from './plain-tables/results.ts'
export { type GradesFromText, readSchools, type SchoolSink } from './plain-tables/schools.ts'
