import { z } from 'zod';

// A strict content security policy forbids building functions from strings, so no schema may be compiled that way.
z.config({ jitless: true });
