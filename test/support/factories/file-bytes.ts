import { crc32, deflateSync } from 'node:zlib';

/** A picture of one grey pixel. */
export function aPng(): Buffer {
  const header = Buffer.from('89504e470d0a1a0a', 'hex');
  const size = Buffer.from('00000001000000010800000000', 'hex');
  return Buffer.concat([
    header,
    chunk('IHDR', size),
    chunk('IDAT', deflateSync(Buffer.from([0, 128]))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name), data]);
  return Buffer.concat([uint32(data.length, 'BE'), body, uint32(crc32(body), 'BE')]);
}

/** A zip archive of one stored file. */
export function aZipOf(name: string, content: string): Buffer {
  const data = Buffer.from(content);
  const sizes = [crc32(data), data.length, data.length].map((value) => uint32(value, 'LE'));
  const about = Buffer.concat([
    Buffer.from('14000000000000000000', 'hex'),
    ...sizes,
    uint16(name.length),
    uint16(0),
  ]);
  const local = Buffer.concat([Buffer.from('PK\x03\x04'), about, Buffer.from(name), data]);
  const central = Buffer.concat([
    Buffer.from('PK\x01\x02\x14\0'),
    about,
    Buffer.alloc(14),
    Buffer.from(name),
  ]);
  const end = Buffer.concat([
    Buffer.from('PK\x05\x06\0\0\0\0'),
    uint16(1),
    uint16(1),
    uint32(central.length, 'LE'),
    uint32(local.length, 'LE'),
    uint16(0),
  ]);
  return Buffer.concat([local, central, end]);
}

/** A Word file as far as its kind can be told. */
export function aWordFile(): Buffer {
  return aZipOf(
    '[Content_Types].xml',
    '<Types><Override ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
  );
}

/** A file in the container of the old Office formats with one named stream. */
export function anOldOfficeFile(stream: string): Buffer {
  return Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(1016),
    Buffer.from(stream, 'utf16le'),
    Buffer.alloc(128),
  ]);
}

/** Bytes of every value, in turn. */
export function manyBytes(count: number): Buffer {
  return Buffer.from(Array.from({ length: count }, (_, n) => n % 256));
}

function uint32(value: number, order: 'LE' | 'BE'): Buffer {
  const bytes = Buffer.alloc(4);
  if (order === 'LE') bytes.writeUInt32LE(value);
  else bytes.writeUInt32BE(value);
  return bytes;
}

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}
