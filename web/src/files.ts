/** Files from and to the user's own disk. */

import type { FileMade } from "./contract";

/** Give the user a file. */
export function save(file: FileMade): void {
  const address = URL.createObjectURL(new Blob([file.text], { type: `${file.type};charset=utf-8` }));
  const link = document.createElement("a");
  link.href = address;
  link.download = file.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** Print a whole page, apart from the one that is shown. */
export function print(file: FileMade): void {
  document.querySelector("#paper")?.remove();
  const paper = document.createElement("iframe");
  paper.id = "paper";
  paper.title = file.name;
  paper.srcdoc = file.text;
  paper.addEventListener("load", () => paper.contentWindow?.print(), { once: true });
  document.body.append(paper);
}

/** Take a file that is dropped anywhere: left to itself a browser would show it in place of the page. */
export function onDrop(take: (file: File) => void): void {
  const holdsFile = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") ?? false;
  addEventListener("dragover", (event) => {
    if (holdsFile(event)) event.preventDefault();
  });
  addEventListener("drop", (event) => {
    if (!holdsFile(event)) return;
    event.preventDefault();
    const file = event.dataTransfer?.files[0];
    if (file !== undefined) take(file);
  });
}

/** The content of a file in base 64, as the engine reads it. */
export async function base64(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text = "";
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
}
