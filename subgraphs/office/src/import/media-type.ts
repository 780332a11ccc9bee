const types: Readonly<Record<string, string>> = {
  txt: 'text/plain',
  md: 'text/markdown',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** The media type that the name tells; nobody but the reader believes what is inside. */
export function mediaTypeOf(fileName: string): string {
  return types[/\.([a-z0-9]+)$/iu.exec(fileName)?.[1]?.toLowerCase() ?? ''] ?? 'application/octet-stream'
}
