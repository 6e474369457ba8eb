package org.gongkai.notification.recipient;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A recipient to be entered. */
@Schema(
    name = "NewRecipient",
    examples =
        "{\"unit\": \"140400-MZJ\", \"name\": \"市民政局办公室\", \"email\": \"office@mzj.changzhi.example\","
            + " \"language\": \"zh-CN\", \"active\": true}")
record NewRecipient(
    @Schema(description = "单位代码 / code of the unit") @NotNull @Size(min = 1, max = 64) String unit,
    @NotNull @Size(min = 1, max = 100) @Pattern(regexp = RecipientBody.PRINTABLE) String name,
    @NotNull @Size(max = 254) @Email @Pattern(regexp = RecipientBody.ADDRESS) String email,
    @NotNull Language language,
    @NotNull Boolean active) {

  RecipientBody body() {
    return new RecipientBody(name, email, language, active);
  }
}
