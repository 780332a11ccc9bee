import { StringDecoder } from 'node:string_decoder'
import sax from 'sax'

/** What is told about an XML file while it is read; names come without their prefix, w:p as "p". */
export interface XmlReader {
  open(name: string, attributes: Record<string, string>): void
  close(name: string): void
  text(text: string): void
}

/** Reads an XML file piece by piece: the tree of a long document would take many times its size in memory. */
export function readXml(file: Buffer, reader: XmlReader): void {
  const parser = sax.parser(true, {})
  parser.onopentag = ({ name, attributes }) => {
    const local: Record<string, string> = {}
    for (const [key, value] of Object.entries(attributes)) local[bare(key)] = String(value)
    reader.open(bare(name), local)
  }
  parser.onclosetag = (name) => {
    reader.close(bare(name))
  }
  parser.ontext = (text) => {
    reader.text(text)
  }
  parser.oncdata = parser.ontext
  parser.onerror = (error) => {
    throw error
  }
  const decoder = new StringDecoder(file[0] === 0xff && file[1] === 0xfe ? 'utf16le' : 'utf8')
  for (let at = 0; at < file.length; at += 65_536) parser.write(decoder.write(file.subarray(at, at + 65_536)))
  parser.write(decoder.end()).close()
}

function bare(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
