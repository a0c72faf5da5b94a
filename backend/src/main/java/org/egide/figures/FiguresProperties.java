package org.egide.figures;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the figures.
 *
 * @param interval how often the latest figures are counted anew, at whole multiples of it; a second at least
 */
@ConfigurationProperties("egide.figures")
record FiguresProperties(@DefaultValue("PT1M") Duration interval) {}
