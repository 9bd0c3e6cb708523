/** Saves a file where the browser puts downloads. Some web views, such as that of Excel for Mac, do nothing and say nothing. */
export function saveFile(name: string, content: Uint8Array | string): void {
  const part = typeof content === "string" ? content : new Uint8Array(content);
  const url = URL.createObjectURL(new Blob([part], { type: "application/octet-stream" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
