package org.gongkai.notification.mail;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import org.gongkai.notification.delivery.Parcel;
import org.gongkai.notification.message.Bilingual;
import org.gongkai.notification.message.Wording;

/** The words of an e-mail, from the templates under {@code templates/MailTexts}. */
@ApplicationScoped
class MailTexts {

  private static final int LONGEST_SUBJECT = 200;

  private final Wording wording;

  MailTexts(Wording wording) {
    this.wording = wording;
  }

  /** A mail's subject and its body, as plain text and as HTML. */
  record Content(String subject, String text, String html) {}

  /** The templates; both languages stand in each, the recipient's first. */
  @CheckedTemplate(basePath = "MailTexts")
  static class Templates {

    private Templates() {}

    static native TemplateInstance text(Parcel parcel, Bilingual line, boolean chineseFirst);

    static native TemplateInstance page(Parcel parcel, Bilingual line, boolean chineseFirst);
  }

  Content of(Parcel parcel) {
    Bilingual line = wording.of(parcel.notice());
    boolean chineseFirst = parcel.language().startsWith("zh");
    return new Content(
        HeaderText.oneLine(chineseFirst ? line.zh() : line.en(), LONGEST_SUBJECT),
        Templates.text(parcel, line, chineseFirst).render(),
        Templates.page(parcel, line, chineseFirst).render());
  }
}
