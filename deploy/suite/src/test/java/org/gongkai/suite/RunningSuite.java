package org.gongkai.suite;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.commons.io.FileUtils;
import org.gongkai.local.Addresses;
import org.gongkai.local.Layout;
import org.gongkai.local.LocalSuite;
import org.gongkai.local.Progress;
import org.gongkai.local.SampleData;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * The whole suite, empty and on free ports: started before the first test that asks for an {@link
 * Api}, ended after the last. Keycloak alone takes half a minute, so all tests share one.
 */
final class RunningSuite implements ParameterResolver {

  private static final Path CHECKOUT = Path.of(System.getProperty("gongkai.root"));

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
    return parameter.getParameter().getType() == Api.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
    return test.getRoot()
        .getStore(Namespace.create(RunningSuite.class))
        .computeIfAbsent(Started.class, key -> Started.empty(), Started.class)
        .api();
  }

  private record Started(LocalSuite suite, Progress progress, Api api) implements AutoCloseable {

    static Started empty() {
      Layout layout = new Layout(CHECKOUT, Path.of("target", "suite"));
      Progress progress = new Progress(System.out);
      LocalSuite suite = new LocalSuite(layout, Addresses.free(), progress);
      SampleData samples = new SampleData(layout, suite, progress);
      Started started = new Started(suite, progress, new Api(suite, samples));
      try {
        FileUtils.deleteDirectory(Path.of("target", "suite", "data").toFile());
        suite.start();
        return started;
      } catch (IOException | RuntimeException e) {
        started.close();
        throw new IllegalStateException("the suite does not start", e);
      }
    }

    @Override
    public void close() {
      suite.close();
      progress.close();
    }
  }
}
