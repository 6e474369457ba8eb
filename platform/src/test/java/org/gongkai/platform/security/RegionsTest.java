package org.gongkai.platform.security;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionsTest {

  @ParameterizedTest
  @CsvSource({
    "500000, 500103, true",
    "140400, 140423, true",
    "150000, 150100, true",
    "140400, 140400, true",
    "140423, 140400, false",
    "140400, 140500, false",
    "500000, 510000, false",
    "500103, 500104, false",
    "100000, 110000, false",
    "500103, 500103001, true",
    "500103001, 500103002, false",
    "500103001000, 500103001001, true",
    "500103000, 500103001, true",
    "140000, 140400000000, true",
    "000000, 500103, false",
    "0, 500103, false",
    "ZONE-A, ZONE-A, true",
    "ZONE, ZONE-A, false",
    "ZONE.A, ZONE-A, false",
    "ZONE(A), ZONE(A), true",
    "2201, 220100, false",
    "220100, 2201001, false",
    "2201001, 220100100, false",
    "500103001, 500103001002, true"
  })
  void a_region_covers_itself_and_what_its_code_begins(
      String region, String other, boolean covers) {
    assertEquals(covers, Regions.covers(region, other));
  }
}
