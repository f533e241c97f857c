import { z } from 'zod'
import { type Role, roles } from '../../kernel/access/roles.ts'

const line = (longest: number) => z.string().trim().min(1).max(longest)

export const loginInput = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9][a-z0-9._-]{2,39}$/)

export const passwordInput = z.string().min(10).max(128)

export const signInInput = z.object({
  login: line(40).toLowerCase(),
  password: line(128),
  next: z.string().max(2000).optional(),
})

export const setUpInput = z.object({
  key: z.string(),
  regionName: line(120),
  municipalityName: line(120),
  municipalityCode: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^[a-z0-9][a-z0-9-]{0,39}$/),
  authorityName: line(160),
  personName: line(120),
  login: loginInput,
  password: passwordInput,
})

export const roleInput = z.enum(roles) satisfies z.ZodType<Role>
