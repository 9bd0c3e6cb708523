/** Before any schema is made: zod would try whether it may compile code, which a strict policy reports as a violation. */
import * as z from "zod";

z.config({ jitless: true });
