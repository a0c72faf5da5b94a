/** The register's REST API. */
@NullMarked
package org.egide.register.rest;

import org.jspecify.annotations.NullMarked;
