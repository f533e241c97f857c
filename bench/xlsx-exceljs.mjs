import ExcelJS from 'exceljs'

let [rows, sum] = [0, 0]
const reader = new ExcelJS.stream.xlsx.WorkbookReader(process.argv[2], {
  sharedStrings: 'cache',
  styles: 'ignore',
  hyperlinks: 'ignore',
})
for await (const sheet of reader) {
  for await (const row of sheet) {
    rows += 1
    sum += Number(row.getCell(6).value)
  }
}
process.stdout.write(`${rows} ${sum}\n`)
