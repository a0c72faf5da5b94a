package org.egide.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.egide.channel.MailboxProperties.Box;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

/** What an operator sets of mailboxes is checked at the start, and a password is never printed. */
class MailboxPropertiesTests {

    private static final List<String> BOX = List.of(
            "address=eau@example.org", "host=mail.example.org", "password=secret", "consultation=eau", "theme=water");

    @Test
    void aBoxSpeaksTlsAndSignsInByItsAddressUnlessToldOtherwise() {
        runner(box(0, "")).run(context -> {
            Box box = context.getBean(MailboxProperties.class).boxes().getFirst();
            assertThat(box.tls()).isTrue();
            assertThat(box.login()).isEqualTo("eau@example.org");
            assertThat(box).hasToString("eau@example.org at mail.example.org");
        });
    }

    @Test
    void withoutAnySettingThereIsNoBox() {
        runner(List.of())
                .run(context -> assertThat(
                                context.getBean(MailboxProperties.class).boxes())
                        .isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "host, boxes[0].host",
        "password, boxes[0].password",
        "consultation, boxes[0].consultation",
        "theme, boxes[0].theme",
        "address, boxes[0].address",
    })
    void aBoxThatLacksSomethingKeepsTheApplicationFromStartingAndSaysWhat(String without, String said) {
        runner(box(0, without))
                .run(context -> assertThat(context.getStartupFailure()).hasStackTraceContaining(said));
    }

    @Test
    void twoBoxesOfOneAddressKeepTheApplicationFromStarting() {
        List<String> two = new ArrayList<>(box(0, ""));
        two.addAll(box(1, ""));
        runner(two)
                .run(context -> assertThat(context.getStartupFailure())
                        .hasStackTraceContaining("two boxes have the same address"));
    }

    private static List<String> box(int number, String without) {
        return BOX.stream()
                .filter(setting -> !setting.startsWith(without + "="))
                .map(setting -> "egide.mailbox.boxes[" + number + "]." + setting)
                .toList();
    }

    private static ApplicationContextRunner runner(List<String> settings) {
        return new ApplicationContextRunner()
                .withUserConfiguration(Settings.class)
                .withPropertyValues(settings.toArray(String[]::new));
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(MailboxProperties.class)
    static class Settings {}
}
