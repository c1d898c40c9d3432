/** Without what may let somebody in: tokens and signatures of URLs, and cookies. */
export function plain(text: string): string {
  return text
    .replace(/(authToken|X-Amz-(?:Signature|Security-Token|Credential))=[^&\s"']+/gi, '$1=…')
    .replace(/\b(VerifiedAuthToken|JSESSIONID)=[^;,\s"']+/g, '$1=…')
    .replace(/\beyJ[\w-]+\.[\w-]+\.[\w-]+/g, '…')
    .trim();
}
