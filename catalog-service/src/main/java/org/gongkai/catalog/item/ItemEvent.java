package org.gongkai.catalog.item;

/** What happened to an item; carries it as it is afterwards. */
public sealed interface ItemEvent {

  /** The item after the change. */
  Item item();

  /** It was taken into the catalogue. */
  record Adopted(Item item) implements ItemEvent {}

  /** It has a new version. */
  record Revised(Item item) implements ItemEvent {}

  /** It has got its last effective day. */
  record Repealed(Item item) implements ItemEvent {}
}
