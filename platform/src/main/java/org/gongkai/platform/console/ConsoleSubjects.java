package org.gongkai.platform.console;

import java.util.Map;
import java.util.Optional;

/**
 * What a service proposes for its operations, in the sandbox: which record each of them could be
 * tried on now.
 *
 * <p>Implementations only read, a row by index for each operation, and are asked on a thread that
 * may block. They are never asked where there is no sandbox.
 */
public interface ConsoleSubjects {

  /** A finder for each {@code operationId} whose examples depend on the data at hand. */
  Map<String, Finder> finders();

  /** Looks for the record that one operation is proposed to be tried on. */
  @FunctionalInterface
  interface Finder {

    /**
     * Asked anew for each reading of the description.
     *
     * @param stored the operation's examples as they are published
     * @return empty if no record is in the state that the operation asks for
     */
    Optional<Subject> find(StoredExamples stored);
  }
}
