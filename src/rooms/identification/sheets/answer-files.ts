/** What a school may attach: paper that was scanned, text and tables of any office program. */
export const answerFiles = ['pdf', 'jpg', 'jpeg', 'png', 'docx', 'xlsx', 'odt', 'ods'] as const

export const LARGEST_ANSWER_FILE_MB = 10

export const acceptedFiles = answerFiles.map((kind) => `.${kind}`).join(',')
