package org.gongkai.notification.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.gongkai.notification.testing.MailServer;
import org.gongkai.platform.testing.ApiCheck;
import org.gongkai.platform.testing.ApiContract;
import org.gongkai.platform.testing.LocalStackResource;
import org.junit.jupiter.api.Test;

/** The description of this service's API is a reviewed product. */
@QuarkusTest
@WithTestResource(value = LocalStackResource.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = MailServer.class, scope = TestResourceScope.GLOBAL)
class OpenApiTest {

  @Test
  void the_published_description_is_the_one_that_the_code_gives() {
    ApiContract.assertPublished("notification-service");
  }

  @Test
  void every_operation_is_described_completely_and_its_examples_keep_their_schemas() {
    assertEquals(List.of(), ApiCheck.faults());
  }
}
