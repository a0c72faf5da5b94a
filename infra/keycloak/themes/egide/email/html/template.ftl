<#-- Mail programs read no style sheet: the site's colours and measures, said again where they are needed. -->
<#macro emailLayout>
<!DOCTYPE html>
<html lang="${locale.language}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>Égide</title>
</head>
<body style="margin: 0; padding: 24px 16px; background: #f4f1e9; color: #1c1b1a; font: 17px/1.6 Verdana, sans-serif">
  <div role="main" style="max-width: 576px; margin: 0 auto; background: #fdfcf9; border-top: 6px solid #14487a; padding: 24px">
    <h1 style="margin: 0 0 20px; font-size: 20px">Égide</h1>
    <#nested>
    <p style="margin: 24px 0 0; padding-top: 12px; border-top: 1px solid #d3cdbe; color: #55514a; font-size: 15px">${msg("egideMailFooter")}</p>
  </div>
</body>
</html>
</#macro>
