/** Tests of imports over HTTP. */
@NullMarked
package org.egide.channel.rest;

import org.jspecify.annotations.NullMarked;
