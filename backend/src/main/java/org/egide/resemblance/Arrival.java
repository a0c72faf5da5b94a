package org.egide.resemblance;

import java.time.LocalDate;
import org.egide.register.Channel;

/**
 * How many texts of a campaign came on a day by a channel.
 *
 * @param day the day, Paris
 * @param channel the channel
 * @param texts how many
 */
public record Arrival(LocalDate day, Channel channel, long texts) {}
