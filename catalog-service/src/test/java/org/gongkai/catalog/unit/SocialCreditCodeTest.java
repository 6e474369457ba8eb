package org.gongkai.catalog.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SocialCreditCodeTest {

  /** The example of GB 32100-2015 and the code in the index number that domain.md quotes. */
  @ParameterizedTest
  @ValueSource(strings = {"91350100M000100Y43", "11341702486344515H"})
  void aCodeWithItsCheckCharacterIsValid(String code) {
    assertTrue(SocialCreditCode.isValid(code));
    assertEquals(code.charAt(17), SocialCreditCode.checkCharacter(code.substring(0, 17)));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "91350100M000100Y44",
        "91350100M000100Y4",
        "91350100M000100Y433",
        "91350100I000100Y43",
        "91350100m000100y43",
        "91350100O000100Y43"
      })
  void aCodeOfWrongLengthAlphabetOrCheckCharacterIsNotValid(String code) {
    assertFalse(SocialCreditCode.isValid(code));
  }

  @Test
  void everySingleWrongCharacterIsFound() {
    // Given
    String code = "11341702486344515H";
    for (int place = 0; place < 17; place++) {
      for (char other : "0123456789ABCDEFGHJKLMNPQRTUWXY".toCharArray()) {
        if (other != code.charAt(place)) {
          // When
          String changed = code.substring(0, place) + other + code.substring(place + 1);
          // Then
          assertFalse(SocialCreditCode.isValid(changed), changed);
        }
      }
    }
  }

  @Test
  void theCheckCharacterIsForSeventeenCharactersOfTheAlphabet() {
    assertThrows(
        IllegalArgumentException.class, () -> SocialCreditCode.checkCharacter("too short"));
    assertThrows(
        IllegalArgumentException.class, () -> SocialCreditCode.checkCharacter("1134170248634451I"));
  }
}
