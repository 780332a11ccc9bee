import type { InjectionKey } from 'vue'

/** The id of a form's notice on classified content, for all of its text fields. */
export const classifiedNotice: InjectionKey<string> = Symbol('classified notice')
