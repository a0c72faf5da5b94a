package org.egide.notification;

import java.util.Locale;
import org.egide.register.Correspondence;
import org.egide.register.Receipt;
import org.egide.register.ReceiptFile;
import org.egide.shared.SiteAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes receipts, with the proof to keep: the same words by whatever road the contribution came. */
@Component
class ReceiptLetters {

    private final MessageSource messages;
    private final SiteAddress site;
    private final JsonMapper json;

    ReceiptLetters(MessageSource messages, SiteAddress site, JsonMapper json) {
        this.messages = messages;
        this.site = site;
        this.json = json;
    }

    /** The first receipt. */
    Letter first(Correspondence author, Locale locale) {
        return letter(author, "mail.receipt.subject", "mail.receipt.text", locale);
    }

    /** Another one, of the same contribution, that says so. */
    Letter again(Correspondence author, Locale locale) {
        return letter(author, "mail.receiptAgain.subject", "mail.receiptAgain.text", locale);
    }

    private Letter letter(Correspondence author, String subject, String text, Locale locale) {
        Receipt receipt = author.followed().receipt();
        Object[] words = {
            String.valueOf(receipt.number()),
            author.consultationTitle(),
            receipt.code(),
            site.of("/" + author.language() + "/receipts/" + receipt.code())
        };
        return new Letter(
                messages.getMessage(subject, words, locale),
                messages.getMessage(text, words, locale),
                proof(receipt, locale));
    }

    /** The proof to keep; none when the words were erased before the mail left. */
    private Mail.@Nullable File proof(Receipt receipt, Locale locale) {
        return receipt.evidence() == null
                ? null
                : new Mail.File(
                        messages.getMessage("receipt.file", null, locale) + receipt.number() + ".json",
                        "application/json",
                        json.writerWithDefaultPrettyPrinter().writeValueAsBytes(ReceiptFile.of(receipt)));
    }
}
