<#--
  Setting up one-time codes. Keycloak's own page names no control of its form (its labels lead nowhere) and leaves the
  picture without words: nobody who cannot see could pass it.
-->
<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#import "buttons.ftl" as buttons>
<#import "password-commons.ftl" as passwordCommons>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError("totp", "userLabel"); section>
<#if section == "header">
  ${msg("loginTotpTitle")}
<#elseif section == "form">
  <p class="lead">${msg("egideSecondFactor")}</p>
  <ol id="kc-totp-settings">
    <li>
      <p>${msg("loginTotpStep1")} ${msg("egideTotpApplications")}</p>
    </li>
    <#if mode?? && mode == "manual">
    <li>
      <p>${msg("loginTotpManualStep2")}</p>
      <p><code id="kc-totp-secret-key">${totp.totpSecretEncoded}</code></p>
      <p><a href="${totp.qrUrl}" id="mode-barcode">${msg("loginTotpScanBarcode")}</a></p>
    </li>
    <#else>
    <li>
      <p>${msg("loginTotpStep2")}</p>
      <img id="kc-totp-secret-qr-code" width="246" height="246" src="data:image/png;base64, ${totp.totpSecretQrCode}"
        alt="${msg("egideBarcode")}">
      <p><a href="${totp.manualUrl}" id="mode-manual">${msg("loginTotpUnableToScan")}</a></p>
    </li>
    </#if>
    <li>
      <p>${msg("egideTotpLastStep")}</p>
    </li>
  </ol>
  <form id="kc-totp-settings-form" class="form" action="${url.loginAction}" method="post" novalidate>
    <input type="hidden" id="totpSecret" name="totpSecret" value="${totp.totpSecret}">
    <#if mode??><input type="hidden" id="mode" name="mode" value="${mode}"></#if>
    <@field.input name="totp" label=msg("authenticatorCode") autocomplete="one-time-code" required=true autofocus=true/>
    <@field.input name="userLabel" label=msg("loginTotpDeviceName") required=(totp.otpCredentials?size gte 1)/>
    <@passwordCommons.logoutOtherSessions/>
    <@buttons.actionGroup>
      <@buttons.button id="saveTOTPBtn" label="doSubmit"/>
      <#if isAppInitiatedAction??>
      <@buttons.button id="cancelTOTPBtn" label="doCancel" name="cancel-aia" type="secondary" value="true"/>
      </#if>
    </@buttons.actionGroup>
  </form>
</#if>
</@layout.registrationLayout>
