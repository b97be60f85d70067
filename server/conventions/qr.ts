import QRCode from 'qrcode'

/** An address as a QR code, drawn as one path: dark squares on whatever ground it stands. */
export function qrSvg(address: string): string {
  const { modules } = QRCode.create(address, { errorCorrectionLevel: 'M' })
  const dark = [...modules.data].flatMap((bit, at) =>
    bit ? [`M${at % modules.size} ${Math.floor(at / modules.size)}h1v1h-1z`] : [],
  )
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${modules.size} ${modules.size}"><path d="${dark.join('')}"/></svg>`
}
