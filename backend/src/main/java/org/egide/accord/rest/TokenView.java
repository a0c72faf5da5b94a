package org.egide.accord.rest;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * What a participant is recognised by.
 *
 * @param token unguessable; whoever holds it changes these answers, and nothing tells whose they are
 */
@Schema(example = """
        {"token": "q83vEjRWeJCrze8SNFZ4kM1_2uJqk0mQ4r0mZ1p3v9U"}""")
public record TokenView(String token) {}
