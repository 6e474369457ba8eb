package org.gongkai.notification.recipient;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can be changed about a recipient. */
@Schema(
    name = "RecipientChange",
    examples =
        "{\"name\": \"市民政局办公室\", \"email\": \"office@mzj.changzhi.example\", \"language\": \"zh-CN\","
            + " \"active\": true}")
record RecipientBody(
    @Schema(description = "处室名称，不用个人姓名 / name of the office, not of a person")
        @NotNull
        @Size(min = 1, max = 100)
        @Pattern(regexp = RecipientBody.PRINTABLE)
        String name,
    @NotNull @Size(max = 254) @Email @Pattern(regexp = RecipientBody.ADDRESS) String email,
    @Schema(description = "邮件中在前的语言 / the language that comes first") @NotNull Language language,
    @NotNull Boolean active) {

  /** No control characters: nothing that could end a header line. */
  static final String PRINTABLE = "[^\\p{Cntrl}\\u2028\\u2029]*";

  /** An address as it stands in an envelope: ASCII, no spaces, quotes, brackets or lists. */
  static final String ADDRESS = "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9.-]{1,189}";
}
