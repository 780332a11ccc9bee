export * from './demo.js'
export { makeDemo, type DemoWishes } from './make-demo.js'
