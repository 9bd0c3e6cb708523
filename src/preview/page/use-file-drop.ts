/** Files that a person drags over the page: true while one hangs there. */
import { useEffect, useState } from "react";

export function useFileDrop(drop: (file: File) => void): boolean {
  const [hanging, setHanging] = useState(false);
  useEffect(() => {
    const over = (event: DragEvent): void => {
      if (event.dataTransfer?.types.includes("Files") !== true) return;
      event.preventDefault();
      setHanging(true);
    };
    const left = (event: DragEvent): void => {
      if (event.relatedTarget === null) setHanging(false);
    };
    const dropped = (event: DragEvent): void => {
      event.preventDefault();
      setHanging(false);
      const file = event.dataTransfer?.files[0];
      if (file !== undefined) drop(file);
    };
    window.addEventListener("dragover", over);
    window.addEventListener("dragleave", left);
    window.addEventListener("drop", dropped);
    return () => {
      window.removeEventListener("dragover", over);
      window.removeEventListener("dragleave", left);
      window.removeEventListener("drop", dropped);
    };
  }, [drop]);
  return hanging;
}
