// A refusal of the spreadsheet itself, with Google's text; scripts get it as their own Exception, people as a sentence.

export class Refusal extends Error {
  override readonly name = 'Refusal';
}
