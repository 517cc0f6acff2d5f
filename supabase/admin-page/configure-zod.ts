import * as z from "zod";

// The page's policy allows no code that is made of text, which zod would try with the first schema.
z.config({ jitless: true });
