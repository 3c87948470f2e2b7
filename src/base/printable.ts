/** The text without the control signs that no document of HTML or XML may hold. */
export function printable(text: string): string {
  // eslint-disable-next-line no-control-regex -- exactly these may not stand in a document
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]/gu, '');
}
