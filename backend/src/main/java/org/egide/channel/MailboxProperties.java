package org.egide.channel;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.util.List;
import org.egide.shared.Addresses;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * The mailboxes whose e-mails are contributions ({@code egide.mailbox.*}); none by default. {@code
 * egide.mailbox.interval} says how long after a round the next one begins, PT30S by default.
 *
 * @param boxes one for each consultation that receives e-mails
 * @param most e-mails that a round reads in one box
 * @param largest the largest e-mail, with its files; a larger one is not read
 * @param timeout how long a mail server is waited for
 * @param lease how long a replica that died keeps a box from the others; longer than one e-mail can last
 */
@Validated
@ConfigurationProperties("egide.mailbox")
record MailboxProperties(
        @DefaultValue List<@Valid Box> boxes,
        @DefaultValue("50") @Min(1) @Max(500) int most,
        @DefaultValue("5MB") DataSize largest,
        @DefaultValue("PT20S") Duration timeout,
        @DefaultValue("PT5M") Duration lease) {

    /** Two readers of one box would take turns without end. */
    @AssertTrue(message = "two boxes have the same address")
    boolean isEachAddressOnce() {
        return boxes.stream().map(Box::address).distinct().count() == boxes.size();
    }

    /**
     * A mailbox.
     *
     * @param address where people write, shown on the pages of the consultation
     * @param host the IMAP server
     * @param port its port; 0 for the usual one, 993 with TLS and 143 without
     * @param tls whether TLS is spoken from the first byte; without it, for a server of the same machine only
     * @param user who signs in; the address when nothing is said
     * @param password their password
     * @param consultation the name in addresses of the consultation; one that is not there yet is waited for
     * @param theme under what its contributions are filed first: a theme's key, id or French title
     */
    record Box(
            @NotNull
            @Pattern(regexp = "[^\\s@<>,;:\"()\\[\\]]+@[^\\s@<>,;:\"()\\[\\]]+", message = "must be an e-mail address")
            String address,

            @NotBlank String host,
            @DefaultValue("0") @Min(0) @Max(65_535) int port,
            @DefaultValue("true") boolean tls,
            @Nullable String user,
            @NotBlank String password,
            @NotBlank String consultation,
            @NotBlank String theme) {

        /** Who signs in. */
        String login() {
            return user == null || user.isBlank() ? address : user;
        }

        /** Whether an address is this box's own. */
        boolean is(String other) {
            return address.equalsIgnoreCase(other) && Addresses.isValid(other);
        }

        /** Without the password: settings are printed. */
        @Override
        public String toString() {
            return address + " at " + host;
        }
    }
}
