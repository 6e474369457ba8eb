package org.gongkai.notification.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class HeaderTextTest {

  @Test
  void a_header_has_no_line_breaks_whatever_the_title_contains() {
    assertEquals(
        "月报 Bcc: all@example.org 末",
        HeaderText.oneLine("月报\r\nBcc: all@example.org\u2028\u0000末\n", 200));
  }

  @Test
  void a_long_text_is_cut_and_never_inside_a_character() {
    assertEquals("abcd…", HeaderText.oneLine("abcdefgh", 5));
    assertEquals("abc…", HeaderText.oneLine("abc\uD840\uDC00efgh", 5));
  }
}
