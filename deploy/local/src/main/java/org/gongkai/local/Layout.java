package org.gongkai.local;

import java.nio.file.Path;

/**
 * Which files of a local stack lie where.
 *
 * @param checkout the root of the source tree, built
 * @param directory where everything is written: data, unpacked programs, logs
 */
public record Layout(Path checkout, Path directory) {

  public Layout {
    checkout = checkout.toAbsolutePath().normalize();
    directory = directory.toAbsolutePath().normalize();
  }

  /** What {@code --fresh} deletes: every database, topic and realm. */
  Path data() {
    return directory.resolve("data");
  }

  /** The data of one part. */
  Path data(Part part) {
    return data().resolve(part.key());
  }

  /** What is unpacked once and never changes. */
  Path programs() {
    return directory.resolve("programs");
  }

  /** What running parts write for a moment; emptied at each start. */
  Path temporary() {
    return directory.resolve("temporary");
  }

  /** The log file of a part. */
  Path log(Part part) {
    return directory.resolve("logs").resolve(part.key() + ".log");
  }

  /** The catalogues that the local stack loads. */
  Path regimes() {
    return checkout.resolve("deploy/regimes");
  }

  /** The Keycloak distribution, put there by the build. */
  Path keycloakDistribution() {
    return checkout.resolve("deploy/local/target/keycloak.zip");
  }

  /** The application of a service as production runs it. */
  Path application(Part service) {
    return checkout.resolve(service.key() + "-service/target/quarkus-app/quarkus-run.jar");
  }
}
