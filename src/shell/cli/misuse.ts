/** The command was used wrongly: the message says how, and what helps. */
export class Misuse extends Error {
  override readonly name = "Misuse";
}
