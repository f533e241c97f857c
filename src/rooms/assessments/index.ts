export { type FactSink, readFacts } from './plain-tables/facts.ts'
export { BatchSink, fitsBatch, type ResultBatch } from './plain-tables/result-batch.ts'
export { type ResultSink, ResultsReader } from './plain-tables/results.ts'
export { type GradesFromText, readSchools, type SchoolSink } from './plain-tables/schools.ts'
