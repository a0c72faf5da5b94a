package org.egide.platform;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who answers for the site, on every page: a person, a telephone, and what the legal notice must say (law of 21 June
 * 2004, article 1-1). What is left empty is not shown, but for the legal notice, which then says that it is missing.
 *
 * @param publisher the body that publishes the site
 * @param director the publication director
 * @param host who hosts the site: name, address, telephone
 * @param contactName the person to speak to
 * @param contactPhone the telephone at which that person answers
 * @param contactEmail the address to write to
 * @param demonstration whether everybody on the site, these people too, is invented
 */
@ConfigurationProperties("egide.site")
public record SiteProperties(
        @DefaultValue("") String publisher,
        @DefaultValue("") String director,
        @DefaultValue("") String host,
        @DefaultValue("") String contactName,
        @DefaultValue("") String contactPhone,
        @DefaultValue("") String contactEmail,
        @DefaultValue("false") boolean demonstration) {}
