package org.egide.web.editor;

import java.util.Arrays;
import java.util.Locale;
import org.egide.consultation.Member;
import org.egide.consultation.Role;
import org.jspecify.annotations.Nullable;

/**
 * Somebody with a role, as an officer types it.
 *
 * @param role the name of the role; an owner when it is none
 * @param name the name the public reads
 * @param email the account's address
 */
record MemberRow(
        @Nullable String role,
        @Nullable String name,
        @Nullable String email) {

    static MemberRow empty() {
        return new MemberRow(Role.GUARANTOR.name(), "", "");
    }

    static MemberRow of(Member member) {
        return new MemberRow(member.role().name(), member.name(), member.email());
    }

    boolean isBlank() {
        return (Typed.plain(name) + Typed.plain(email)).isEmpty();
    }

    Member toMember() {
        String address = Typed.optional(email);
        Role held = Arrays.stream(Role.values())
                .filter(one -> one.name().equals(role))
                .findFirst()
                .orElse(Role.OWNER);
        return new Member(held, Typed.plain(name), address == null ? null : address.toLowerCase(Locale.ROOT));
    }
}
