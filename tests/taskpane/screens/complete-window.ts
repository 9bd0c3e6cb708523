/** What browsers have and jsdom lacks. Imported first, since some modules ask for it as they load. */
import { TextDecoder, TextEncoder } from "node:util";

class NothingObserved {
  observe = (): void => undefined;
  unobserve = (): void => undefined;
  disconnect = (): void => undefined;
}

const lightMode = (media: string): Partial<MediaQueryList> => ({
  matches: false,
  media,
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
});

Object.assign(globalThis, { TextDecoder, TextEncoder });
Object.assign(window, { matchMedia: lightMode, ResizeObserver: NothingObserved });
Object.assign(Element.prototype, { scrollIntoView: () => undefined });
