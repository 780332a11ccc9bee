export type RefusalCode =
  | 'EMPTY_FILE'
  | 'FILE_TOO_LARGE'
  | 'TEXT_TOO_LONG'
  | 'IMAGE_FILE'
  | 'BINARY_FILE'
  | 'OLD_WORD_FILE'
  | 'WPS_FILE'
  | 'OFD_FILE'
  | 'ARCHIVE_TOO_LARGE'
  | 'ARCHIVE_DAMAGED'
  | 'PDF_ENCRYPTED'
  | 'PDF_SCANNED'
  | 'PDF_DAMAGED'
  | 'ENCRYPTED_OFFICE_FILE'
  | 'WRONG_ENCODING'
  | 'UNKNOWN_FORMAT'

/** A file that cannot be read, with a sentence that says what to do. Nothing of it is kept. */
export class FileRefused extends Error {
  constructor(
    readonly code: RefusalCode,
    message: string,
    readonly facts: Record<string, string | number> = {},
  ) {
    super(message)
    this.name = 'FileRefused'
  }
}

/** 5 MB of file, 200,000 letters of text. */
export const limits = { bytes: 5 * 1024 * 1024, letters: 200_000, unpackedBytes: 60 * 1024 * 1024 }
