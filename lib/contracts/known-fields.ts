/**
 * The declared fields of a loose schema's type, at every depth. Readers of events and messages keep fields that they do not
 * know; whoever writes one must not mistype a name.
 */
export type KnownFields<Value> = Value extends readonly (infer Item)[]
  ? readonly KnownFields<Item>[]
  : Value extends object
    ? { [Key in keyof Value as IsOpen<Key, Value[Key]> extends true ? never : Key]: KnownFields<Value[Key]> }
    : Value;

/** Loose objects are open to `unknown`; a record of texts is declared as such. */
type IsOpen<Key, Field> = string extends Key ? (unknown extends Field ? true : false) : false;
