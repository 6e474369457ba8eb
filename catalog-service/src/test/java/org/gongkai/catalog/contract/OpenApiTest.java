package org.gongkai.catalog.contract;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.gongkai.platform.testing.ApiContract;
import org.gongkai.platform.testing.LocalStackResource;
import org.junit.jupiter.api.Test;

/** The description of this service's API is a reviewed product. */
@QuarkusTest
@WithTestResource(LocalStackResource.class)
class OpenApiTest {

  @Test
  void the_published_description_is_the_one_that_the_code_gives() {
    ApiContract.assertPublished("catalog-service");
  }
}
